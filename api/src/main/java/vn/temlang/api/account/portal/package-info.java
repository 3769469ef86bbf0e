/** Pages of accounts and of invitations. */
@NullMarked
package vn.temlang.api.account.portal;

import org.jspecify.annotations.NullMarked;
