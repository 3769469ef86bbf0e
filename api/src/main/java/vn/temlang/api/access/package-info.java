/** Who may do what, and to what. */
@NullMarked
package vn.temlang.api.access;

import org.jspecify.annotations.NullMarked;
