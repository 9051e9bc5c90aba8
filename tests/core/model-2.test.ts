import { playPart } from '../support/model'

playPart(2)
