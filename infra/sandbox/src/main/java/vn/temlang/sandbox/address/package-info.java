/** An address service in the shape in which Vietnam Post's has been seen to answer. */
@NullMarked
package vn.temlang.sandbox.address;

import org.jspecify.annotations.NullMarked;
