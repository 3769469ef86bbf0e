/** Measures what Temlang promises, each figure beside a baseline of the same run. */
@NullMarked
package vn.temlang.bench;

import org.jspecify.annotations.NullMarked;
