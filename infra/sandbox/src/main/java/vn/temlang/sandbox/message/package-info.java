/** A stand-in for a message gateway. */
@NullMarked
package vn.temlang.sandbox.message;

import org.jspecify.annotations.NullMarked;
