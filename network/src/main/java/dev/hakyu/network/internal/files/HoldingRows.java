package dev.hakyu.network.internal.files;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.ContractId;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.OrganisationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads rows of `holdings`. 件 is not 人: the unit is the one written, never another.
final class HoldingRows implements RowReader<Holding> {
    private final Links links;
    private final Map<String, ContractId> contracts = new HashMap<>();

    HoldingRows(References references, List<Contract> contracts) {
        this.links = new Links(references);
        contracts.forEach(each -> this.contracts.put(HeaderKey.ofWord(each.title()), each.id()));
        contracts.forEach(
                each -> this.contracts.put(HeaderKey.ofWord(each.id().value()), each.id()));
    }

    @Override
    public Optional<Holding> read(RowCursor row) {
        OrganisationId organisation = links.organisation(row, "organisation");
        String dataSet = row.requiredText("data_set");
        ContractId contract = contract(row);
        if (organisation == null || dataSet.isEmpty()) {
            return Optional.empty();
        }
        CountUnit unit = row.term("unit", CountUnit.class);
        Holding holding =
                new Holding(
                        organisation,
                        dataSet,
                        contract,
                        row.terms("classes", DataClass.class),
                        row.read("count", v -> NumberCell.whole(v, ColumnType.QUANTITY)),
                        unit == null ? unitBesideCount(row) : unit,
                        countries(row),
                        row.text("of"),
                        row.flag("encrypted"),
                        row.endDate("retention_end"),
                        row.date("erasure_proof"),
                        row.origin());
        return row.isGood() ? Optional.of(holding) : Optional.empty();
    }

    private @Nullable ContractId contract(RowCursor row) {
        String value = row.text("contract");
        if (value == null || CellText.saysUnknown(value)) {
            return null;
        }
        ContractId found = contracts.get(HeaderKey.ofWord(value));
        if (found == null) {
            row.fail("contract", danglingContract(value));
        }
        return found;
    }

    private static @Nullable CountUnit unitBesideCount(RowCursor row) {
        return Quantity.parse(CellText.narrow(row.raw("count")))
                .map(Quantity::unit)
                .filter(word -> !word.isEmpty())
                .flatMap(Vocabulary.of(CountUnit.class)::find)
                .orElse(null);
    }

    private static List<String> countries(RowCursor row) {
        return row.list("subjects_country").stream()
                .map(word -> CountryCell.find(word).orElse(word))
                .distinct()
                .toList();
    }

    private Finding danglingContract(String value) {
        List<String> ids = contracts.values().stream().map(ContractId::value).distinct().toList();
        String near = Nearest.of(value, ids).orElse(null);
        return new Finding(
                "dangling-reference",
                new Text(
                        "「" + Shown.value(value) + "」という契約はありません。",
                        "There is no contract '" + Shown.value(value) + "'."),
                new Text(
                        (near == null ? "" : "「" + near + "」のことでしょうか。")
                                + "契約の表に行を追加するか、ID を直してください。",
                        (near == null ? "" : "Maybe '" + near + "'. ")
                                + "Add a row for it, or correct the id."));
    }
}
