/** One-time codes that open an account or give a new password. */
@NullMarked
package vn.temlang.api.account.invitation;

import org.jspecify.annotations.NullMarked;
