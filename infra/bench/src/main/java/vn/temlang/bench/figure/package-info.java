/** Figures, their spread over rounds, and how they are printed. */
@NullMarked
package vn.temlang.bench.figure;

import org.jspecify.annotations.NullMarked;
