package org.declic.template.velocity;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.Template;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.runtime.directive.Macro;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.ResourceManager;
import org.apache.velocity.util.DuckType;
import org.apache.velocity.util.introspection.Uberspect;
import org.declic.template.CompiledTemplate;
import org.declic.template.RenderData;
import org.declic.template.TemplateException;
import org.declic.template.TemplateField;
import org.declic.template.html.SafeText;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/**
 * The Velocity engine for templates that no one trusts; configured here and nowhere else.
 *
 * <p>It is one for all templates. Nothing that a template does changes it: there are no macros to register and no
 * resources to load or cache, and everything that is parsed, texts in quotes included, passes {@link VelocityTemplate#admit}.
 */
@SuppressWarnings("NullAway") // Velocity's classes are not annotated.
public final class TemplateEngine extends RuntimeInstance {

    static final TemplateEngine INSTANCE = new TemplateEngine();

    private final Uberspect allowList = new AllowList();
    private final EventCartridge events = new EventCartridge();

    /**
     * Compiles the source of one field.
     *
     * @throws TemplateException if {@code source} is not a template, or one that is not allowed
     */
    public static CompiledTemplate compile(TemplateField field, String source) {
        return VelocityTemplate.compile(field, source);
    }

    private TemplateEngine() {
        // Velocity reports the values it works on, and would let templates write to our log.
        setProperty(RuntimeConstants.RUNTIME_LOG_INSTANCE, NOPLogger.NOP_LOGGER);
        setProperty(RuntimeConstants.RESOURCE_MANAGER_INSTANCE, new NoResources());
        setProperty(RuntimeConstants.VM_PERM_ALLOW_INLINE, false);
        setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT_ESCAPE, true);
        setProperty(RuntimeConstants.RUNTIME_STRING_INTERNING, false);
        setProperty(RuntimeConstants.PARSER_POOL_SIZE, 1);
        events.addEventHandler(new Rendering.Insertion());
        init();
        events.setRuntimeServices(this);
        warmUp();
    }

    /**
     * Velocity remembers per class how to convert its objects, in maps that are not safe for threads. Once it has seen
     * all the classes there are here, it only reads them.
     */
    private static void warmUp() {
        List<Object> samples = List.of(
                "1",
                true,
                1,
                1L,
                1f,
                1d,
                BigInteger.ONE,
                BigDecimal.ONE,
                new ReadOnlyList(List.of()),
                new ReadOnlyMap(Map.of()),
                new ReadOnlyMap.ReadOnlyEntry("", ""),
                SafeText.html(""),
                new ForeachScope(null, null));
        samples.forEach(TemplateEngine::warmUp);
        warmUp(new Tool("", new Rendering(null, new RenderData(Map.of(), Map.of()), Set.of())));
    }

    private static void warmUp(Object sample) {
        DuckType.asString(sample, false);
        DuckType.asNumber(sample, false);
        DuckType.asBoolean(sample, true);
        DuckType.asNull(sample);
    }

    /** A new parser each time: after a stack overflow one is not to be used again. */
    @Override
    public SimpleNode parse(Reader reader, Template template) throws ParseException {
        VelocityTemplate field = (VelocityTemplate) template;
        String piece = read(reader);
        field.check(piece);
        SimpleNode tree = createNewParser().parse(new StringReader(piece), template);
        field.admit(tree);
        return tree;
    }

    private static String read(Reader reader) {
        try {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Uberspect getUberspect() {
        return allowList;
    }

    @Override
    public EventCartridge getApplicationEventCartridge() {
        return events;
    }

    @Override
    public boolean addVelocimacro(String name, Node macro, List<Macro.MacroArg> arguments, Template template) {
        return false;
    }

    private static final class NoResources implements ResourceManager {

        @Override
        public void initialize(RuntimeServices services) {
            // Nothing to set up.
        }

        @Override
        public Resource getResource(String name, int type, String encoding) {
            throw new ResourceNotFoundException("Templates have no resources");
        }

        @Override
        public @Nullable String getLoaderNameForResource(String name) {
            return null;
        }
    }
}
