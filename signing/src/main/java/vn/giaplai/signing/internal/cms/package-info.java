/**
 * The cryptographic message inside a signature.
 *
 * <p>{@link vn.giaplai.signing.internal.cms.CmsAssembler} encodes everything that does not depend on the document once
 * per key; per signature only the message digest and the signature value change. Signed attributes are exactly those
 * that PAdES asks for. Source: RFC 5652; ETSI EN 319 122-1; ETSI EN 319 142-1 §6.3.
 */
@NullMarked
package vn.giaplai.signing.internal.cms;

import org.jspecify.annotations.NullMarked;
