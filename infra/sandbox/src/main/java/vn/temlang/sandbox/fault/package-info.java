/** Trouble on demand. */
@NullMarked
package vn.temlang.sandbox.fault;

import org.jspecify.annotations.NullMarked;
