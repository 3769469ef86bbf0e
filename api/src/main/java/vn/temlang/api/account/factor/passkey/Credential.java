package vn.temlang.api.account.factor.passkey;

/**
 * The public half of a passkey.
 *
 * @param id as the authenticator names it, in base 64 for addresses
 * @param attested attested credential data (Web Authentication, 6.5.1), in base 64 for addresses
 * @param signCount how often the authenticator says that it signed; always 0 where it does not
 *     count
 * @param backupEligible whether it may be copied to other devices, which never changes
 */
public record Credential(String id, String attested, long signCount, boolean backupEligible) {}
