/**
 * The transparency log: salted commitments in a Merkle tree whose head is signed, by RFC 9162 and
 * C2SP.
 */
@NullMarked
package vn.temlang.traceability.log;

import org.jspecify.annotations.NullMarked;
