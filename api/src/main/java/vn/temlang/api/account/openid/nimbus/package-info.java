/** Speaks OpenID Connect with providers, by the Nimbus library and the client of Micronaut. */
@NullMarked
package vn.temlang.api.account.openid.nimbus;

import org.jspecify.annotations.NullMarked;
