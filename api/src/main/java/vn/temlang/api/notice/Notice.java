package vn.temlang.api.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Grant;

/**
 * Something that an account is told.
 *
 * @param grant the role that it is about, if one
 * @param day until when
 * @param words the name of the thing that it is about; of a request its kind
 */
public record Notice(
    UUID id,
    NoticeKind kind,
    Optional<Grant> grant,
    Optional<LocalDate> day,
    String words,
    Instant at,
    boolean read) {}
