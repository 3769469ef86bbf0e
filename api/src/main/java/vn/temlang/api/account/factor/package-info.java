/**
 * Shows that somebody has more than a password: an authenticator's codes, and codes for its loss.
 */
@NullMarked
package vn.temlang.api.account.factor;

import org.jspecify.annotations.NullMarked;
