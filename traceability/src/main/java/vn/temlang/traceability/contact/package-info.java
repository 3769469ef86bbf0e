/** How to reach a producer, and how much of that the public may know. */
@NullMarked
package vn.temlang.traceability.contact;

import org.jspecify.annotations.NullMarked;
