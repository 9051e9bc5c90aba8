/** A hand as the model writes it: a colleague's name, or ”tjänst@kollega” for a service and the colleague who watches over it. */
type HandName = string;
export interface Deed {
    readonly kind: 'erbjud' | 'ja' | 'nej' | 'aterlamna' | 'ta-over' | 'besok' | 'uppfyllt' | 'inte-aktuellt' | 'angra';
    readonly by: string;
    readonly to: HandName;
    readonly reason: string;
}
/** What a model house knows: who works here, which services take children, and who holds the child's support together. */
export declare class ModelHouse {
    readonly here: Set<string>;
    readonly closed: Set<string>;
    readonly together: Set<string>;
    readonly coordinators: Set<string>;
    day: number;
    gone: (hand: HandName) => boolean;
}
/** One need as a plain thing that is changed in place: written without the rules, to hold them against. */
export declare class ModelNeed {
    private now;
    private readonly past;
    private readonly house;
    constructor(house: ModelHouse, hand: HandName);
    /** Does it when it may be done; tells whether it was. */
    attempt(deed: Deed): boolean;
    private changeOf;
    /** Where it is now: whose it is, whether it stands red, whether it is still to be met. */
    tell(): {
        owner: HandName | null;
        isRed: boolean;
        isOpen: boolean;
    };
}
export {};
