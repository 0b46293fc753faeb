/** Questions to services that may be slow, broken or hostile: every answer is bounded in time and size. */
@NullMarked
package vn.giaplai.signing.internal.http;

import org.jspecify.annotations.NullMarked;
