@NullMarked
package vn.giaplai.templates.boarddecision;

import org.jspecify.annotations.NullMarked;
