package vn.temlang.traceability.place.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.HamletName;
import vn.temlang.traceability.place.Location;
import vn.temlang.traceability.place.PlusCode;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteCode;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.SiteKind;
import vn.temlang.traceability.place.SiteNumbers;
import vn.temlang.traceability.place.VPostcode;

@MappedEntity(value = "site", schema = "trace", alias = "s_")
record SiteRow(
    @Id UUID id,
    UUID producerId,
    SiteKind kind,
    String name,
    String typedAddress,
    String communeCode,
    @Nullable String hamlet,
    double lat,
    double lon,
    boolean locationApproximate,
    String plusCode,
    @Nullable String vpostcode,
    @Nullable String vpostcodeProvider,
    boolean vpostcodeVerified,
    @Nullable String ndasCode,
    Instant registeredAt,
    AdminUnits.AddressVersion addressVersion,
    @Nullable String gln,
    @TypeDef(type = DataType.STRING_ARRAY) List<String> officeCodes,
    int revision) {
  /** How many values are bound. */
  static final int VALUES = 20;

  static SiteRow of(Site site, Instant at) {
    return new SiteRow(
        site.id().value(),
        site.producer().value(),
        site.kind(),
        site.name().value(),
        site.address().typed(),
        site.commune().value(),
        site.hamlet().map(HamletName::value).orElse(null),
        site.location().lat(),
        site.location().lon(),
        site.location().approximate(),
        site.plusCode().value(),
        site.vpostcode().map(VPostcode::code).orElse(null),
        site.vpostcode().map(VPostcode::provider).orElse(null),
        site.vpostcode().map(VPostcode::verified).orElse(false),
        site.numbers().ndas().orElse(null),
        at,
        site.address().version(),
        site.numbers().gln().map(Gln::digits).orElse(null),
        site.numbers().offices().stream().map(SiteCode::inOneText).toList(),
        1);
  }

  void bind(PreparedStatement statement) throws SQLException {
    statement.setObject(1, producerId);
    statement.setObject(2, id);
    statement.setString(3, kind.name());
    statement.setString(4, name);
    statement.setString(5, typedAddress);
    statement.setString(6, communeCode);
    statement.setDouble(7, lat);
    statement.setDouble(8, lon);
    statement.setBoolean(9, locationApproximate);
    statement.setString(10, plusCode);
    statement.setString(11, ndasCode);
    statement.setObject(12, registeredAt.atOffset(ZoneOffset.UTC));
    statement.setString(13, hamlet);
    statement.setString(14, hamletKey());
    statement.setString(15, addressVersion.name());
    statement.setString(16, gln);
    statement.setArray(17, statement.getConnection().createArrayOf("text", officeCodes.toArray()));
    statement.setString(18, vpostcode);
    statement.setString(19, vpostcodeProvider);
    statement.setBoolean(20, vpostcodeVerified);
  }

  static void bindAll(List<SiteRow> rows, Instant at, PreparedStatement statement)
      throws SQLException {
    statement.setObject(1, at.atOffset(ZoneOffset.UTC));
    column(statement, 2, "uuid", rows, SiteRow::producerId);
    column(statement, 3, "uuid", rows, SiteRow::id);
    column(statement, 4, "text", rows, row -> row.kind().name());
    column(statement, 5, "text", rows, SiteRow::name);
    column(statement, 6, "text", rows, SiteRow::typedAddress);
    column(statement, 7, "text", rows, SiteRow::communeCode);
    column(statement, 8, "float8", rows, SiteRow::lat);
    column(statement, 9, "float8", rows, SiteRow::lon);
    column(statement, 10, "boolean", rows, SiteRow::locationApproximate);
    column(statement, 11, "text", rows, SiteRow::plusCode);
    column(statement, 12, "text", rows, SiteRow::ndasCode);
    column(statement, 13, "text", rows, SiteRow::hamlet);
    column(statement, 14, "text", rows, SiteRow::hamletKey);
    column(statement, 15, "text", rows, row -> row.addressVersion().name());
    column(statement, 16, "text", rows, SiteRow::gln);
    column(statement, 17, "text", rows, row -> String.join("\u001f", row.officeCodes()));
    column(statement, 18, "text", rows, SiteRow::vpostcode);
    column(statement, 19, "text", rows, SiteRow::vpostcodeProvider);
    column(statement, 20, "boolean", rows, SiteRow::vpostcodeVerified);
  }

  private static void column(
      PreparedStatement statement,
      int place,
      String type,
      List<SiteRow> rows,
      Function<SiteRow, @Nullable Object> value)
      throws SQLException {
    Object[] values = new Object[rows.size()];
    Arrays.setAll(values, row -> value.apply(rows.get(row)));
    statement.setArray(place, statement.getConnection().createArrayOf(type, values));
  }

  private @Nullable String hamletKey() {
    return hamlet == null ? null : HamletName.keyOf(hamlet);
  }

  Site toSite() {
    return new Site(
        new SiteId(id),
        new ProducerId(producerId),
        kind,
        new Name(name),
        new Site.Address(
            typedAddress,
            addressVersion,
            new CommuneCode(communeCode),
            Optional.ofNullable(hamlet).map(HamletName::new)),
        new Location(lat, lon, locationApproximate),
        new PlusCode(plusCode),
        vpostcode == null
            ? Optional.empty()
            : Optional.of(
                new VPostcode(
                    vpostcode,
                    vpostcodeProvider == null ? "" : vpostcodeProvider,
                    vpostcodeVerified)),
        new SiteNumbers(
            Optional.ofNullable(gln).map(Gln::new),
            officeCodes.stream().map(SiteCode::ofOneText).toList(),
            Optional.ofNullable(ndasCode)));
  }
}
