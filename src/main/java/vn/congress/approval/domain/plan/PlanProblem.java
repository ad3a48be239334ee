package vn.congress.approval.domain.plan;

import vn.congress.approval.domain.Problem;

/** What is wrong with one cell of a plan file, in words for who typed it. */
public record PlanProblem(int row, PlanColumn column, String message) {

    /** The same, named so that the cell is found in the file without further help. */
    public Problem inFile() {
        return new Problem(
                "R" + row + ":" + column.header(), "Dòng " + row + ", cột «" + column.header() + "»: " + message);
    }
}
