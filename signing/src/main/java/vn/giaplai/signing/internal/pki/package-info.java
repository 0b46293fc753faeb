/**
 * Certificates: paths to an anchor and what revocation data say.
 *
 * <p>Nothing here asks the network; {@link vn.giaplai.signing.internal.pki.HttpRevocation} alone does, when the caller
 * chose it. Source: RFC 5280 §6, RFC 6960.
 */
@NullMarked
package vn.giaplai.signing.internal.pki;

import org.jspecify.annotations.NullMarked;
