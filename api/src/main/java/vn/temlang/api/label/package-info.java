/** Label sheets of runs: joins stamps with what is printed beside them. */
@NullMarked
package vn.temlang.api.label;

import org.jspecify.annotations.NullMarked;
