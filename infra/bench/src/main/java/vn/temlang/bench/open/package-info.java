/** A server with its security off, to compare with; it exists on the bench's class path alone. */
@NullMarked
package vn.temlang.bench.open;

import org.jspecify.annotations.NullMarked;
