package org.declic.web.audience;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.declic.audience.file.BrokenFileException;
import org.declic.audience.file.ColumnMapping;
import org.declic.audience.file.CsvBeginning;
import org.declic.audience.file.ImportReason;
import org.declic.shared.OneLineText;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * What the columns of the CSV mean that was chosen on the page of an audience, and how its first lines would be read then. The
 * page's script sends the beginning of the file, and the mapping with the whole file.
 */
@Named
@ViewScoped
public class ImportColumnsView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of more nobody chooses; their names decide. */
    private static final int MOST_COLUMNS = 100;

    /** It is part of an address, whose length the server bounds. */
    private static final int LONGEST_MAPPING = 4_000;

    private static final int MOST_EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 60;
    private static final String NO_MAPPING = ColumnMapping.NONE.json();

    private final ImportTexts texts;

    private @Nullable CsvBeginning beginning;
    private List<ColumnChoice> choices = List.of();
    private List<PreviewLine> preview = List.of();
    private String problem = "";

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ImportColumnsView() {
        this(null);
    }

    @Inject
    public ImportColumnsView(ImportTexts texts) {
        this.texts = texts;
    }

    /** Reads the beginning of a file; none is sent of one without columns. */
    public void read() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        byte[] bytes = Base64.getDecoder().decode(sent.getOrDefault("beginning", ""));
        show(bytes, Boolean.parseBoolean(sent.getOrDefault("whole", "true")));
    }

    /** @param whole false if the file goes on behind {@code bytes} */
    void show(byte[] bytes, boolean whole) {
        beginning = null;
        choices = List.of();
        preview = List.of();
        problem = "";
        if (bytes.length == 0) {
            return;
        }
        try {
            CsvBeginning read = CsvBeginning.of(bytes, whole);
            List<String> names = read.columns().stream()
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            if (names.size() <= MOST_COLUMNS) {
                beginning = read;
                choices = names.stream().map(name -> choice(read, name)).toList();
                guessIdentity();
                check();
            }
        } catch (BrokenFileException e) {
            problem = texts.reason(e.reason());
        }
    }

    /** A file without an identity would be refused, so a guess takes nothing away. */
    private void guessIdentity() {
        if (choices.stream().noneMatch(ColumnChoice::isIdentity)) {
            choices.stream()
                    .filter(ColumnChoice::looksLikeIdentity)
                    .findFirst()
                    .ifPresent(ColumnChoice::becomeIdentity);
        }
    }

    private static ColumnChoice choice(CsvBeginning file, String name) {
        int place = file.columns().indexOf(name);
        String examples = file.rows().stream()
                .map(row -> row.cells().get(place))
                .filter(cell -> !cell.isBlank())
                .map(cell -> OneLineText.of(cell, LONGEST_EXAMPLE))
                .limit(MOST_EXAMPLES)
                .collect(Collectors.joining(" · "));
        return new ColumnChoice(name, examples);
    }

    /** Says what is wrong with the choices, or how the first lines would be read. */
    public void check() {
        preview = List.of();
        problem = "";
        CsvBeginning file = beginning;
        if (file == null) {
            return;
        }
        ColumnMapping mapping = mapping();
        Map<String, ImportReason> faults = mapping.faults(file.columns());
        choices.forEach(choice -> choice.setProblem(problem(choice, faults)));
        if (choices.stream().allMatch(choice -> choice.getProblem().isEmpty())) {
            show(file, mapping);
        }
    }

    private String problem(ColumnChoice choice, Map<String, ImportReason> faults) {
        return choice.fault().isEmpty()
                ? texts.reason(faults.getOrDefault(choice.name(), ImportReason.NONE))
                : texts.text(choice.fault());
    }

    private void show(CsvBeginning file, ColumnMapping mapping) {
        if (URLEncoder.encode(mapping.json(), StandardCharsets.UTF_8).length() > LONGEST_MAPPING) {
            problem = texts.text("columns.too-many");
            return;
        }
        try {
            preview = file.read(mapping).stream()
                    .map(line -> PreviewLine.of(line, texts::reason))
                    .toList();
        } catch (BrokenFileException e) {
            problem = texts.reason(e.reason());
        }
    }

    private ColumnMapping mapping() {
        return new ColumnMapping(choices.stream()
                .filter(choice -> !choice.isAsNamed())
                .collect(Collectors.toMap(ColumnChoice::name, ColumnChoice::target)));
    }

    /** Tells the page's script whether the file may be sent, and with which mapping. */
    public void start() {
        check();
        PrimeFaces.Ajax ajax = PrimeFaces.current().ajax();
        ajax.addCallbackParam("ready", isReady());
        ajax.addCallbackParam("mapping", mappingJson());
    }

    boolean isReady() {
        return problem.isEmpty()
                && choices.stream().allMatch(choice -> choice.getProblem().isEmpty());
    }

    String mappingJson() {
        return beginning == null ? NO_MAPPING : mapping().json();
    }

    /** One for each column that has a name. */
    public List<ColumnChoice> getChoices() {
        return choices;
    }

    /** What a column may be. */
    public ColumnChoice.Use[] getUses() {
        return ColumnChoice.Use.values();
    }

    /** The first lines, as they would be imported. */
    public List<PreviewLine> getPreview() {
        return preview;
    }

    /** What is wrong with the file or with all columns together; empty if nothing is. */
    public String getProblem() {
        return problem;
    }
}
