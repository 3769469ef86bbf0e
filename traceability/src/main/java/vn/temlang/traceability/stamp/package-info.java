/** Serial stamps: runs in contiguous blocks, activation of ranges for batches. */
@NullMarked
package vn.temlang.traceability.stamp;

import org.jspecify.annotations.NullMarked;
