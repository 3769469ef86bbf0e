/** Who may do what. */
@NullMarked
package vn.temlang.api.account;

import org.jspecify.annotations.NullMarked;
