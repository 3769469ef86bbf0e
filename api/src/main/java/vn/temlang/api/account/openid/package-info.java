/** Signing in at an identity provider of others by OpenID Connect. */
@NullMarked
package vn.temlang.api.account.openid;

import org.jspecify.annotations.NullMarked;
