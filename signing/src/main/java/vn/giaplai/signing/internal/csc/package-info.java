/**
 * The client's half of the Cloud Signature Consortium's API, version 2: JSON over HTTPS to a service that holds the keys.
 * Source: CSC, Architectures and protocols for remote signature applications, v2.0.0.2.
 */
@NullMarked
package vn.giaplai.signing.internal.csc;

import org.jspecify.annotations.NullMarked;
