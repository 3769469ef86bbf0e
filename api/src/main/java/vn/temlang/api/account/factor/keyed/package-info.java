/** Seals what an authenticator shares with the server. */
@NullMarked
package vn.temlang.api.account.factor.keyed;

import org.jspecify.annotations.NullMarked;
