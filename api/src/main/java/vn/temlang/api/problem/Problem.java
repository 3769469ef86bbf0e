package vn.temlang.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * A problem of RFC 9457. {@code reason} is public contract; {@code detail} says in Vietnamese and
 * {@code detail_en} in English what is wrong and what to do; {@code field} names the input.
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String reason,
    String detail,
    @JsonProperty("detail_en") String detailEn,
    @Nullable String field,
    @Nullable String instance) {
  public static final String MEDIA_TYPE = "application/problem+json";
}
