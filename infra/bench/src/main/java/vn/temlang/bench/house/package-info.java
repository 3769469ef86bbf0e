/** A house of the bench's own: the processes that the launcher starts, with what they cost. */
@NullMarked
package vn.temlang.bench.house;

import org.jspecify.annotations.NullMarked;
