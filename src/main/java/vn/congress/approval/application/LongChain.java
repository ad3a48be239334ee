package vn.congress.approval.application;

/** From how many links on a row of waits is called long; configuration ({@code congress.waits.long-chain}). */
public record LongChain(int links) {

    public LongChain {
        if (links < 1) {
            throw new IllegalArgumentException("A row of waits has at least one link: " + links);
        }
    }
}
