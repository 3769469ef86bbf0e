/** Keys with which programs ask. */
@NullMarked
package vn.temlang.api.account.key;

import org.jspecify.annotations.NullMarked;
