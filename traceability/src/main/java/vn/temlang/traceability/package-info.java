/** Who made what from what, when and where, and how anybody can check it. */
@NullMarked
package vn.temlang.traceability;

import org.jspecify.annotations.NullMarked;
