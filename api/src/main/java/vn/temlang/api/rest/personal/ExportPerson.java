package vn.temlang.api.rest.personal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.temlang.traceability.consent.ConsentEntry;
import vn.temlang.traceability.consent.ConsentTexts;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.Controller;
import vn.temlang.traceability.contact.PutContact;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.place.VPostcode;
import vn.temlang.traceability.rights.OpenedRequest;
import vn.temlang.traceability.rights.PersonRequests;

/** Gathers everything about one person into one ZIP; the ID number stays masked in it. */
@Singleton
class ExportPerson {
  private final Register register;
  private final Ledger ledger;
  private final ObjectMapper json;
  private final Clock clock;

  ExportPerson(Register register, Ledger ledger, ObjectMapper json, Clock clock) {
    this.register = register;
    this.ledger = ledger;
    this.json = json;
    this.clock = clock;
  }

  /** What is asked of the register. */
  @Singleton
  record Register(Producers producers, Sites sites, PutContact contacts, PersonRequests requests) {}

  /** What is asked of the ledger. */
  @Singleton
  record Ledger(Consents consents, ConsentTexts texts, Controller controller) {}

  @Transactional
  Optional<byte[]> find(ProducerId id) {
    return register.producers().find(id).map(producer -> zip(data(producer)));
  }

  private PersonalData data(Producer producer) {
    ProducerId id = producer.id();
    return new PersonalData(
        clock.instant(),
        ledger.controller().name(),
        id.value(),
        producer.name().value(),
        producer.reference(),
        producer.enteredOnBehalfBy(),
        register.contacts().find(id).map(ContactController.ContactView::of),
        register.sites().of(id).stream().map(ExportPerson::place).toList(),
        ledger.consents().of(id).stream().map(stored -> proof(stored.entry())).toList(),
        register.requests().of(id).stream().map(ExportPerson::request).toList(),
        register.requests().diaryWords(id));
  }

  private ConsentProof proof(ConsentEntry entry) {
    return ConsentProof.of(
        entry,
        ledger.texts().find(entry.consent().purpose(), entry.consent().version()).orElseThrow(),
        ledger.consents().detail(entry.consent().id()));
  }

  private static PersonalData.Place place(Site site) {
    return new PersonalData.Place(
        site.name().value(),
        site.typedAddress(),
        site.location().lat(),
        site.location().lon(),
        site.location().approximate(),
        site.plusCode().value(),
        site.vpostcode().map(VPostcode::code),
        site.ndasCode());
  }

  private static PersonalData.Request request(OpenedRequest opened) {
    return new PersonalData.Request(
        opened.request().id(),
        opened.request().kind().name(),
        opened.receivedAt(),
        opened.finishDue(),
        opened.request().words());
  }

  private byte[] zip(PersonalData data) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      entry(zip, "data.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data));
      entry(
          zip,
          "doc-duoc.txt",
          String.join("\n", PersonalText.lines(data)).getBytes(StandardCharsets.UTF_8));
      zip.finish();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("an export cannot be packed", e);
    }
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** The export as a person reads it. */
  static final class PersonalText {
    private PersonalText() {}

    static List<String> lines(PersonalData data) {
      List<String> lines = new java.util.ArrayList<>();
      lines.add("NHỮNG GÌ CHÚNG TÔI GIỮ VỀ BÀ CON / WHAT WE KEEP ABOUT YOU");
      lines.add("Bên giữ dữ liệu / controller: " + data.controller());
      lines.add("Cơ sở / producer: " + data.producer());
      data.enteredOnBehalfBy().ifPresent(by -> lines.add("Người ghi giúp / typed by: " + by));
      data.contact()
          .ifPresentOrElse(
              contact -> {
                lines.add("Tên / name: " + contact.name());
                lines.add("Điện thoại / phone: " + contact.phone());
                lines.add(
                    "Số căn cước (đã che) / ID number (masked): " + contact.idNumber().orElse("-"));
              },
              () -> lines.add("Không giữ tên, số điện thoại nào. / No contact is kept."));
      data.places()
          .forEach(
              place ->
                  lines.add(
                      "Địa điểm / place: " + place.typedAddress() + " (" + place.plusCode() + ")"));
      data.consents()
          .forEach(
              proof ->
                  lines.add(
                      "%s: %s, %s"
                          .formatted(
                              proof.entry().get("act"),
                              proof.text().titleVi(),
                              proof.entry().get("at"))));
      data.requests()
          .forEach(
              request ->
                  lines.add(
                      "Yêu cầu / request %s, %s: %s"
                          .formatted(
                              request.kind(), request.receivedAt(), request.words().orElse("-"))));
      data.diaryWords().forEach(words -> lines.add("Nhật ký / diary: " + words));
      return lines;
    }
  }
}
