/** Facts about proofs. */
@NullMarked
package vn.temlang.traceability.proof;

import org.jspecify.annotations.NullMarked;
