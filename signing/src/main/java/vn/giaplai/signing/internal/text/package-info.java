/** Text from files and certificates on its way to people: whoever wrote it may have meant harm. */
@NullMarked
package vn.giaplai.signing.internal.text;

import org.jspecify.annotations.NullMarked;
