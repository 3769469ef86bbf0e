/** Facts about anchoring on a real node. */
@NullMarked
package vn.temlang.traceability.anchor.evm;

import org.jspecify.annotations.NullMarked;
