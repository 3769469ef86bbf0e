/** Requests over kept connections of the loopback interface, and how long their answers took. */
@NullMarked
package vn.temlang.bench.load;

import org.jspecify.annotations.NullMarked;
