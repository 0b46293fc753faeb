/**
 * A certificate authority for trials and tests: root, issuing authority, people, organisation seals, time stamps, OCSP
 * and CRLs, all in process and without a network.
 *
 * <p>Its certificates say plainly that they are a trial. It is real cryptography with no legal value: whoever holds the
 * bytes of a {@link vn.giaplai.signing.demo.DemoPki} and its passphrase can sign as anybody in it.
 */
@NullMarked
@NamedInterface("demo")
package vn.giaplai.signing.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
