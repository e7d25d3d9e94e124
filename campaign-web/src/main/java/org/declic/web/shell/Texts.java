package org.declic.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ResourceBundle;

/** The pages' texts in the language of the request. */
@Named
@RequestScoped
public class Texts {

    private final Preferences preferences;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Texts() {
        this(null);
    }

    @Inject
    public Texts(Preferences preferences) {
        this.preferences = preferences;
    }

    /**
     * The text at {@code key} with its {@code {0}}, {@code {1}} filled in.
     *
     * @param bundle its base name, such as {@code org.declic.web.shell.Shell}
     */
    public String get(String bundle, String key, Object... values) {
        String pattern = ResourceBundle.getBundle(
                        bundle, preferences.getLocale(), Thread.currentThread().getContextClassLoader())
                .getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, preferences.getLocale()).format(values);
    }

    /** A number with the separators of the user's language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(preferences.getLocale()).format(number);
    }

    /** Tells the user that something was done; survives a redirect. */
    public void tell(String bundle, String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, get(bundle, key, values));
    }

    /** Tells the user that something could not be done; survives a redirect. */
    public void warn(String bundle, String key, Object... values) {
        add(FacesMessage.SEVERITY_ERROR, get(bundle, key, values));
    }

    private static void add(Severity severity, String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(severity, text, null));
    }
}
