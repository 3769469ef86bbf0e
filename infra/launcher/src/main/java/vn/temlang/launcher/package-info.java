/** Starts everything that the product needs on one machine. */
@NullMarked
package vn.temlang.launcher;

import org.jspecify.annotations.NullMarked;
