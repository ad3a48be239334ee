package vn.congress.approval.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.template.Filling;
import vn.congress.approval.domain.template.Placeholder;

/** What is done to the files of templates and documents. */
public interface DocumentFiles {

    /**
     * Reads a template.
     *
     * @throws vn.congress.approval.domain.Refused naming everything for which it is not taken
     */
    TemplateRead read(byte[] template);

    /** The template with every placeholder replaced; user text is text and nothing else. */
    byte[] fill(byte[] template, Filling filling);

    /** How the document looks on paper. */
    byte[] pdf(byte[] document);

    /** The first pages of a PDF as pictures (PNG). */
    Pictures pictures(byte[] pdf, int most);

    /**
     * Pages as pictures.
     *
     * @param pages how many the document has
     */
    record Pictures(List<byte[]> first, int pages) {}

    /**
     * What stands in a template.
     *
     * @param ruleSet the form rules its own properties name
     * @param notDrawn what the PDF preview leaves out of it, in words
     */
    record TemplateRead(Set<Placeholder> used, Optional<String> ruleSet, List<String> notDrawn) {}
}
