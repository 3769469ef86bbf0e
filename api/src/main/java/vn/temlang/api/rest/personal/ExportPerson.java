package vn.temlang.api.rest.personal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.temlang.api.account.people.WaysIn;
import vn.temlang.api.message.MessageQueue;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.traceability.consent.ConsentEntry;
import vn.temlang.traceability.consent.ConsentTexts;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.Controller;
import vn.temlang.traceability.contact.PutContact;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.place.HamletName;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteCode;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.place.VPostcode;
import vn.temlang.traceability.portrait.Portraits;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.Products;
import vn.temlang.traceability.rights.OpenedRequest;
import vn.temlang.traceability.rights.PersonRequests;

/** Gathers everything about one person into one ZIP; the ID number stays masked in it. */
@Singleton
class ExportPerson {
  private static final String PORTRAIT = "hinh.jpg";

  private final Register register;
  private final Ledger ledger;
  private final Reached reached;
  private final ObjectMapper json;
  private final Clock clock;

  ExportPerson(Register register, Ledger ledger, Reached reached, ObjectMapper json, Clock clock) {
    this.register = register;
    this.ledger = ledger;
    this.reached = reached;
    this.json = json;
    this.clock = clock;
  }

  /** What is asked of the register. */
  @Singleton
  record Register(
      Producers producers,
      Sites sites,
      PutContact contacts,
      PersonRequests requests,
      Products products,
      Portraits portraits) {}

  /** What is asked of where the person signs in and is written to. */
  @Singleton
  record Reached(WaysIn waysIn, MessageQueue messages) {}

  /** What is asked of the ledger. */
  @Singleton
  record Ledger(Consents consents, ConsentTexts texts, Controller controller) {}

  @Transactional
  Optional<byte[]> find(ProducerId id) {
    return register
        .producers()
        .find(id)
        .map(producer -> zip(data(producer), register.portraits().of(id)));
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
        register.requests().diaryWords(id),
        register.products().of(id).stream().map(ExportPerson::goods).toList(),
        register.portraits().of(id).map(face -> PORTRAIT),
        reached.waysIn().of(id),
        reached.messages().noticesOf(id));
  }

  private static PersonalData.Goods goods(Product product) {
    return new PersonalData.Goods(
        product.name().value(), product.facts().brand(), product.facts().story());
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
        site.hamlet().map(HamletName::value),
        site.location().lat(),
        site.location().lon(),
        site.location().approximate(),
        site.plusCode().value(),
        site.vpostcode().map(VPostcode::code),
        site.ndasCode(),
        site.numbers().gln().map(Gln::digits),
        site.numbers().offices().stream().map(SiteCode::inOneText).toList());
  }

  private static PersonalData.Request request(OpenedRequest opened) {
    return new PersonalData.Request(
        opened.request().id(),
        opened.request().kind().name(),
        opened.receivedAt(),
        opened.finishDue(),
        opened.request().words());
  }

  private byte[] zip(PersonalData data, Optional<Picture> portrait) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      entry(zip, "data.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data));
      entry(
          zip,
          "doc-duoc.txt",
          String.join("\n", PersonalText.lines(data)).getBytes(StandardCharsets.UTF_8));
      if (portrait.isPresent()) {
        entry(zip, PORTRAIT, portrait.get().jpeg());
      }
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
}
