/** Passkeys as a second factor (W3C Web Authentication, level 3). */
@NullMarked
package vn.temlang.api.account.factor.passkey;

import org.jspecify.annotations.NullMarked;
