package vn.temlang.traceability.consent;

/** Who answers for the personal data (bên kiểm soát dữ liệu), by the name that people are told. */
public record Controller(String name) {}
