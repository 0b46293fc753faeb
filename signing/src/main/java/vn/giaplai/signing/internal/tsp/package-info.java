/**
 * Time stamps: reading and checking tokens, asking authorities. Source: RFC 3161, RFC 5816.
 */
@NullMarked
package vn.giaplai.signing.internal.tsp;

import org.jspecify.annotations.NullMarked;
