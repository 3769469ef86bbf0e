/** One command from nothing to a running house: starts what belongs together, tells the demo. */
@NullMarked
package vn.temlang.launcher;

import org.jspecify.annotations.NullMarked;
