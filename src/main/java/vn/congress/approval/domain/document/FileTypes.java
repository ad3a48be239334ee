package vn.congress.approval.domain.document;

/** Tells what a paper is by looking into it; neither the name nor the browser is believed. */
public interface FileTypes {

    /**
     * The media type of the content.
     *
     * @throws vn.congress.approval.domain.Refused when this kind of file is not taken, or is not what its name says
     */
    String mediaTypeOf(FileName name, Content content);
}
