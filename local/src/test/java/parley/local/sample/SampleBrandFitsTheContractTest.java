package parley.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.local.sample.SampleCustomer.Fact;
import parley.messages.AccountInput.AccountInvoice;
import parley.messages.MessageReader;
import parley.messages.MessageType;
import parley.messages.ReadResult;
import parley.messages.Schemas;

class SampleBrandFitsTheContractTest {

    private static final MessageReader READER = new MessageReader(Schemas.load());

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-01-01", "2027-03-31", "2028-02-29"})
    void onAnyDayOfTheYear(LocalDate today) {
        List<ProducerRecord<String, byte[]>> records = SamplePublication.records("acme", today);

        assertThat(records)
                .extracting(record -> READER.read(record.value(), Set.of(MessageType.values())))
                .hasOnlyElementsOfType(ReadResult.Read.class);
        assertThat(records)
                .extracting(record -> ((ReadResult.Read) READER.read(record.value(), Set.of(MessageType.values())))
                        .envelope()
                        .id())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-01-01", "2027-03-31", "2028-02-29"})
    void nothingHappenedInTheFuture(LocalDate today) {
        assertThat(facts(today)).extracting(Fact::day).allMatch(day -> !day.isAfter(today));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-01-01", "2027-03-31", "2028-02-29"})
    void adaOwesLastMonthsInvoiceAndNothingElse(LocalDate today) {
        List<AccountInvoice> unpaid = Ada.asOf(today).facts().stream()
                .map(Fact::data)
                .filter(AccountInvoice.class::isInstance)
                .map(AccountInvoice.class::cast)
                .filter(invoice -> invoice.due().minor() > 0)
                .toList();

        assertThat(unpaid).singleElement().satisfies(invoice -> {
            assertThat(invoice.issuedOn())
                    .isBetween(firstOfLastMonth(today), firstOfLastMonth(today).plusDays(27));
            assertThat(invoice.dueOn()).isBefore(today);
        });
    }

    private static LocalDate firstOfLastMonth(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths(1);
    }

    private static Stream<Fact> facts(LocalDate today) {
        return SampleBrand.customers(today).stream().flatMap(customer -> customer.facts().stream());
    }
}
