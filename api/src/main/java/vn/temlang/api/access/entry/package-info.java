/** The way of a request from the question who asks to the work for them. */
@NullMarked
package vn.temlang.api.access.entry;

import org.jspecify.annotations.NullMarked;
