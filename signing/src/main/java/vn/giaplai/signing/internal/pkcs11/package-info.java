/**
 * What a token tells beyond what the JDK's PKCS#11 provider passes on: which tokens there are, and how many tries of the
 * PIN are left. Source: OASIS PKCS #11 Cryptographic Token Interface 2.40.
 */
@NullMarked
package vn.giaplai.signing.internal.pkcs11;

import org.jspecify.annotations.NullMarked;
