package vn.temlang.api.audit;

import java.util.Optional;

/**
 * A row as it is read by people: the result of an act, or its beginning where no result was
 * written.
 *
 * @param name a login name that the account has now
 * @param origin the address and kind of device, while they are kept and for those who see them
 */
public record AuditLine(AuditRow row, Optional<String> name, Optional<String> origin) {}
