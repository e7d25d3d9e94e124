package org.declic.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Gives every page the language of the user's preferences, from its first phase on. */
public class LocaleViewHandler extends ViewHandlerWrapper {

    /** Called by Faces. */
    public LocaleViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return CDI.current().select(Preferences.class).get().getLocale();
    }
}
