package vn.congress.approval.web;

/**
 * The page of a list a client asked for, brought within what is answered: what is out of range gets the nearest page.
 *
 * @param number the first being 0
 * @param length lines on a page
 */
record PageAsked(int number, int length) {

    private static final int LAST = 100_000;

    static PageAsked of(int number, int length, int longest) {
        return new PageAsked(Math.max(0, Math.min(number, LAST)), Math.max(1, Math.min(length, longest)));
    }

    /** Lines before this page. */
    int offset() {
        return number * length;
    }

    /** Pages of so many lines. */
    int pagesOf(int total) {
        return (total + length - 1) / length;
    }
}
